package org.volunteerstation.activity.activity;

/**
 * A project that an activity is planned for.
 *
 * @param project what the activity keeps of it
 * @param withdrawn whether its station is withdrawn (撤销)
 */
public record OfferedProject(HomeProject project, boolean withdrawn) {

}
