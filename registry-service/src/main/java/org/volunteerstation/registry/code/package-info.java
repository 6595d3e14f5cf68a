/** The code lists of the domain: flat reference data that migrations fill. */
@NullMarked
package org.volunteerstation.registry.code;

import org.jspecify.annotations.NullMarked;
