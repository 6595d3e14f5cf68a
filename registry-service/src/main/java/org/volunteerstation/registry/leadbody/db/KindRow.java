package org.volunteerstation.registry.leadbody.db;

import lombok.Getter;
import lombok.Setter;

/** An item of the code list. */
@Getter
@Setter
class KindRow {

	private String code = "";

	private String name = "";

	private String nameEn = "";

}
