@NullMarked
package org.volunteerstation.platform.service;

import org.jspecify.annotations.NullMarked;
