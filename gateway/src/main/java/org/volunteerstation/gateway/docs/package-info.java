/**
 * What developers of other programs read: the services' interfaces and events, merged
 * into one document each.
 */
@NullMarked
package org.volunteerstation.gateway.docs;

import org.jspecify.annotations.NullMarked;
