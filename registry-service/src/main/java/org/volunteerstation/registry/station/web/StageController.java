package org.volunteerstation.registry.station.web;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Slice;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.platform.web.security.Reads;
import org.volunteerstation.registry.station.StageEntry;
import org.volunteerstation.registry.station.StageReason;
import org.volunteerstation.registry.station.StationDirectory;

/** The history of a station's states. */
@RestController
@RequestMapping("/api/v1/registry/stations/{id}/stages")
class StageController {

	private final StationDirectory directory;

	StageController(StationDirectory directory) {
		this.directory = directory;
	}

	@Reads("registry")
	@GetMapping
	Slice<StageView> stages(@PathVariable String id, RegionScope scope, SliceQuery query) {
		return this.directory.stages(StationController.id(id), before(query), query, scope).map(StageView::of);
	}

	static long before(SliceQuery query) {
		if (query.after() == null) {
			return Long.MAX_VALUE;
		}
		if (!query.after().matches("[1-9][0-9]{0,17}")) {
			throw new WrongPlace();
		}
		return Long.parseLong(query.after());
	}

	/**
	 * A stage of a station's life.
	 *
	 * @param version the station's version with which it began
	 * @param state the state
	 * @param since its first day
	 * @param reason why, in the words that are kept
	 * @param reasonCode the same where the platform itself gave it:
	 * {@code INSPECTION_HELD} or {@code INSPECTION_PASSED}; null for words of somebody's
	 * own
	 * @param enteredAt when it was entered
	 * @param by who entered it; null for what was entered before authors were kept
	 */
	record StageView(long version, String state, LocalDate since, @Nullable String reason, @Nullable String reasonCode,
			Instant enteredAt, @Nullable ActorView by) {

		static StageView of(StageEntry entry) {
			return new StageView(entry.version(), entry.stage().state().name(), entry.stage().since(),
					entry.stage().reason(), StageReason.of(entry.stage().reason()).map(StageReason::name).orElse(null),
					entry.enteredAt(), ActorView.of(entry.by()));
		}

	}

}
