package org.volunteerstation.registry.check.db;

import lombok.Getter;
import lombok.Setter;

import org.volunteerstation.registry.check.Check;

/** The row of a check. */
@Getter
@Setter
class CheckRow {

	private String code = "";

	private String severity = "";

	private String subject = "";

	private String name = "";

	private String nameEn = "";

	private String description = "";

	private String descriptionEn = "";

	Check toCheck() {
		return new Check(this.code, Check.Severity.valueOf(this.severity), Check.Subject.valueOf(this.subject),
				this.name, this.nameEn, this.description, this.descriptionEn);
	}

}
