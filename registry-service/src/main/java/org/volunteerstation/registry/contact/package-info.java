/**
 * Contacts of stations and points: whom to reach there, one of them first. Their names
 * and phones are personal data: sealed in the table, masked in answers, in no event.
 */
@NullMarked
package org.volunteerstation.registry.contact;

import org.jspecify.annotations.NullMarked;
