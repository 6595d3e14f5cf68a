@NullMarked
package org.volunteerstation.platform.web;

import org.jspecify.annotations.NullMarked;
