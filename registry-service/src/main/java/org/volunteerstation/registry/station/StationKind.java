package org.volunteerstation.registry.station;

/** The two kinds of site (R8). */
public enum StationKind {

	/** 志愿服务站: in a community or village; what coverage counts. */
	STATION,

	/** 志愿服务点: in a housing estate, run by a station of the same community. */
	POINT

}
