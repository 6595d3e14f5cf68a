/**
 * Files that belong to a service's things: photos of a plaque, evidence, findings. A
 * feature says by a {@code FileOwner} what may have files and who may see them; contents
 * lie with a {@code FileStore}, what is known of them in the table {@code stored_file}.
 * Invariants: a file that can be seen has its content; its kind is told by its bytes;
 * pictures hold nothing but the picture; no owner has more than its limit.
 */
@NullMarked
package org.volunteerstation.platform.files;

import org.jspecify.annotations.NullMarked;
