@NullMarked
package org.volunteerstation.project;

import org.jspecify.annotations.NullMarked;
