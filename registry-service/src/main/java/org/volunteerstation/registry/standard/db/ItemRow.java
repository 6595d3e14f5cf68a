package org.volunteerstation.registry.standard.db;

import java.util.Set;

import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

import org.volunteerstation.registry.standard.Checklist;
import org.volunteerstation.registry.standard.Tally;
import org.volunteerstation.registry.station.StationKind;

/** The row of an item of a checklist. */
@Getter
@Setter
class ItemRow {

	private int edition;

	private String code = "";

	private int weight;

	private String derivation = "";

	private @Nullable String sameAs;

	private String listCode = "";

	private String name = "";

	private String nameEn = "";

	private @Nullable String siteKind;

	private @Nullable Integer wanted;

	private @Nullable Integer withinDays;

	private boolean regularOnly;

	private @Nullable String countedStates;

	Checklist.Item toItem() {
		return new Checklist.Item(this.code, this.listCode, this.name, this.nameEn, this.weight,
				new Checklist.Basis(Checklist.Derivation.valueOf(this.derivation), this.sameAs, tally()),
				(this.siteKind != null) ? StationKind.valueOf(this.siteKind) : null);
	}

	private @Nullable Tally tally() {
		if (this.wanted == null) {
			return null;
		}
		return new Tally(this.wanted, (this.withinDays != null) ? this.withinDays : 0, this.regularOnly,
				(this.countedStates != null) ? Set.of(this.countedStates.split(",")) : Set.of());
	}

}
