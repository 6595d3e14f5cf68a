/**
 * Managers of stations and points, several at a time, each with a term of office. Who
 * ended stays in the history; the same person has no two terms at one station at once.
 * Name and phone are personal data: encrypted where they are stored, masked where they
 * are shown (R67, R68).
 */
@NullMarked
package org.volunteerstation.registry.manager;

import org.jspecify.annotations.NullMarked;
