/**
 * Editions as long work: comparing one, applying one, and its proposals as spreadsheets,
 * out for a look and in again with decisions.
 */
@NullMarked
package org.volunteerstation.registry.edition.sheet;

import org.jspecify.annotations.NullMarked;
