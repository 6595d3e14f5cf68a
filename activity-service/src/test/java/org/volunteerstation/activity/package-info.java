@NullMarked
package org.volunteerstation.activity;

import org.jspecify.annotations.NullMarked;
