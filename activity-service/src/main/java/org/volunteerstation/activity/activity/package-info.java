/**
 * Activities: each belongs to one project and to that project's station and community for
 * good, and says all that its publication needs (R20). Each change is one version and one
 * event.
 */
@NullMarked
package org.volunteerstation.activity.activity;

import org.jspecify.annotations.NullMarked;
