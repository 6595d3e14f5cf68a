package org.volunteerstation.registry.region;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.Refusal;
import org.volunteerstation.platform.core.RegionCode;

/** What the tree refuses; a region outside the caller's scope is {@code OutsideScope}. */
public abstract sealed class RegionRefusal extends Refusal {

	private RegionRefusal(Kind kind, String code, @Nullable String pointer, Object... arguments) {
		super(kind, code, pointer, List.of(arguments));
	}

	/** A file with bad lines: nothing of it is stored. */
	public static final class FileRefused extends RegionRefusal {

		private final transient List<Fault> faults;

		FileRefused(List<Fault> faults) {
			super(Kind.INVALID, "file-refused", null, faults.size());
			this.faults = List.copyOf(faults);
		}

		@Override
		public List<Fault> faults() {
			return this.faults;
		}

	}

	/**
	 * A first tree for a province that has one: editions and change orders do the rest.
	 */
	public static final class TreeExists extends RegionRefusal {

		TreeExists(RegionCode root, int regions) {
			super(Kind.CONFLICT, "region-tree-exists", null, root.value(), regions);
		}

	}

	/** An edition or a count of a day that has not come. */
	public static final class DateInFuture extends RegionRefusal {

		public DateInFuture(LocalDate date) {
			super(Kind.INVALID, "date-in-future", null, date.toString());
		}

	}

	/** The code is no longer valid; each fault names a successor. */
	public static final class Succeeded extends RegionRefusal {

		private final transient List<Fault> faults;

		Succeeded(RegionCode code, List<Region> successors) {
			super(Kind.NOT_FOUND, "region-succeeded", null, code.value());
			this.faults = successors.stream()
				.map((region) -> new Fault("/regions/" + region.code(), "region-successor",
						List.of(region.code().value(), region.name().display())))
				.toList();
		}

		@Override
		public List<Fault> faults() {
			return this.faults;
		}

	}

}
