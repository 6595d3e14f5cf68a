/**
 * Integrity checks (数据核查): what contradicts itself or looks wrong in the register, the
 * tree and the plans. A check is data: a row of the catalogue and a query that shows the
 * offending rows within a scope. Checks change nothing.
 */
@NullMarked
package org.volunteerstation.registry.check;

import org.jspecify.annotations.NullMarked;
