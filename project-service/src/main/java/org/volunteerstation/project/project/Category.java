package org.volunteerstation.project.project;

/** Whom a project is for; code list {@code project-category} of the registry service. */
public enum Category {

	/** 普惠性项目: for everybody. */
	INCLUSIVE,

	/** 特惠性项目: for groups in need. */
	TARGETED

}
