@NullMarked
package org.volunteerstation.project.project;

import org.jspecify.annotations.NullMarked;
