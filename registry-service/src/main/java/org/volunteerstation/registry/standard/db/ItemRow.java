package org.volunteerstation.registry.standard.db;

import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

import org.volunteerstation.registry.standard.Checklist;

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

	Checklist.Item toItem() {
		return new Checklist.Item(this.code, this.listCode, this.name, this.nameEn, this.weight,
				Checklist.Derivation.valueOf(this.derivation), this.sameAs);
	}

}
