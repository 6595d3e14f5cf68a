package org.volunteerstation.registry.edition;

/** What a proposal rests on. */
public enum Reason {

	/** Same code, and the name differs in the words for its kind alone. */
	SAME_STEM,

	/** Same code, and the names are alike. */
	LIKE_NAME,

	/** Same code, and the regions below stayed. */
	CHILDREN_STAYED,

	/** Same code, another name, and the former name is nowhere. */
	CODE_ALONE,

	/** The code was given to another region, the former name is nowhere. */
	CODE_GIVEN_AWAY,

	/** The name stands in the same town or in its successor. */
	NAME_IN_TOWN,

	/** The name stands in the same county or in its successor. */
	NAME_IN_COUNTY,

	/** The name stands in another county, where the town or county went. */
	NAME_IN_CITY,

	/** Most regions below went there. */
	CHILDREN_WENT,

	/** A region of the same name is there already. */
	NAME_MET,

	/** A region with a like name is new in the same town or in its successor. */
	LIKE_NAME_IN_TOWN,

	/** Nothing but the place: the default. */
	NEAREST,

	/** No region before it. */
	NO_PREDECESSOR;

	/** The name itself was found elsewhere. */
	boolean isByName() {
		return this == NAME_IN_TOWN || this == NAME_IN_COUNTY || this == NAME_IN_CITY || this == LIKE_NAME_IN_TOWN;
	}

}
