@NullMarked
package org.volunteerstation.gateway.docs;

import org.jspecify.annotations.NullMarked;
