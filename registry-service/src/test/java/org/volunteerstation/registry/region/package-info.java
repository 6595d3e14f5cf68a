/** Tests of the tree. */
@NullMarked
package org.volunteerstation.registry.region;

import org.jspecify.annotations.NullMarked;
