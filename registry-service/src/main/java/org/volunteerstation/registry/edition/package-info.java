/**
 * Whole new editions of the codes (R2). A file is compared with the tree of today; for
 * each code that differs a succession is proposed with a confidence, officials decide,
 * and what they leave open goes the proposed way. Of an approved edition a plan of small
 * orders is made, each of which is applied once, in a transaction of its own: no region
 * and no row is without a place at any moment.
 */
@NullMarked
package org.volunteerstation.registry.edition;

import org.jspecify.annotations.NullMarked;
