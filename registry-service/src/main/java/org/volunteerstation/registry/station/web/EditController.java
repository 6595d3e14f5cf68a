package org.volunteerstation.registry.station.web;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Slice;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.platform.web.security.Reads;
import org.volunteerstation.registry.station.StationDirectory;
import org.volunteerstation.registry.station.StationEdit;

/** What was changed at a station, with the values before and after. */
@RestController
@RequestMapping("/api/v1/registry/stations/{id}/edits")
class EditController {

	private final StationDirectory directory;

	EditController(StationDirectory directory) {
		this.directory = directory;
	}

	@Reads("registry")
	@GetMapping
	Slice<StationEditView> edits(@PathVariable String id, RegionScope scope, SliceQuery query) {
		return this.directory.edits(StationController.id(id), StageController.before(query), query, scope)
			.map(StationEditView::of);
	}

	/**
	 * A change of a station.
	 *
	 * @param version the station's version with which it began
	 * @param values what changed
	 * @param editedAt when
	 * @param by who
	 */
	record StationEditView(long version, List<EditedValueView> values, Instant editedAt, @Nullable ActorView by) {

		static StationEditView of(StationEdit edit) {
			return new StationEditView(edit.version(), edit.values().stream().map(EditedValueView::of).toList(),
					edit.editedAt(), ActorView.of(edit.by()));
		}

	}

	/**
	 * A value before and after.
	 *
	 * @param field {@code NAME}, {@code HOST}, {@code ADDRESS}, {@code COORDINATES},
	 * {@code OPENING_HOURS}, {@code PHONE}, {@code PRACTICE_STATION} or {@code PLAQUE_ON}
	 * @param before null where there was none; of a telephone always
	 * @param after null where there is none; of a telephone always
	 */
	record EditedValueView(String field, @Nullable String before, @Nullable String after) {

		static EditedValueView of(StationEdit.Value value) {
			return new EditedValueView(value.field().name(), value.before(), value.after());
		}

	}

}
