/**
 * Nothing is lost and nothing comes twice, though processes are killed in the middle of
 * the work.
 */
@NullMarked
package org.volunteerstation.deploy.delivery;

import org.jspecify.annotations.NullMarked;
