/**
 * The activity service. It owns the activities of projects. It does not own projects
 * (asked of the project service), stations, or any figure counted over activities.
 */
@NullMarked
package org.volunteerstation.activity;

import org.jspecify.annotations.NullMarked;
