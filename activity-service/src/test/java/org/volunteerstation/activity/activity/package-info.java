@NullMarked
package org.volunteerstation.activity.activity;

import org.jspecify.annotations.NullMarked;
