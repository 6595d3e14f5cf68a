package org.volunteerstation.platform.jobs.sheet;

import java.util.List;

import org.volunteerstation.platform.core.Refusal;

/** A file that is refused as a whole; rows have {@link RowFault}s. */
public final class SheetRefusal extends Refusal {

	private final transient List<Fault> faults;

	private SheetRefusal(String code, List<Fault> faults, Object... arguments) {
		super(Kind.INVALID, code, null, List.of(arguments));
		this.faults = List.copyOf(faults);
	}

	static SheetRefusal unreadable() {
		return new SheetRefusal("sheet-unreadable", List.of());
	}

	static SheetRefusal macros() {
		return new SheetRefusal("sheet-macros", List.of());
	}

	static SheetRefusal bomb() {
		return new SheetRefusal("sheet-inflates", List.of());
	}

	static SheetRefusal formula(String cell) {
		return new SheetRefusal("sheet-formula", List.of(), cell);
	}

	static SheetRefusal rows(int most) {
		return new SheetRefusal("sheet-rows", List.of(), most);
	}

	static SheetRefusal empty() {
		return new SheetRefusal("sheet-empty", List.of());
	}

	static SheetRefusal header(List<Fault> faults) {
		return new SheetRefusal("sheet-header", faults, faults.size());
	}

	@Override
	public List<Fault> faults() {
		return this.faults;
	}

}
