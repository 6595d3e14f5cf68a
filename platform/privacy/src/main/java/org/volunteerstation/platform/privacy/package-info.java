/**
 * Personal data (R67, R68): a value that does not show itself, its encryption at rest
 * behind one interface, a keyed hash to search by, and the masks that answers carry.
 */
@NullMarked
package org.volunteerstation.platform.privacy;

import org.jspecify.annotations.NullMarked;
