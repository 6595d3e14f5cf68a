package org.volunteerstation.registry.plan.db;

import lombok.Getter;
import lombok.Setter;

/** A figure of one region. */
@Getter
@Setter
class SumRow {

	private String code = "";

	private int communities;

}
