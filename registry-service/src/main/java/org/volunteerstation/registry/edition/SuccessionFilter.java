package org.volunteerstation.registry.edition;

import org.jspecify.annotations.Nullable;

/**
 * Which proposals.
 *
 * @param kind only this kind; null for all
 * @param confidence only this confidence; null for all
 * @param decision only this decision; null for all
 */
public record SuccessionFilter(@Nullable ProposalKind kind, @Nullable Confidence confidence,
		@Nullable Decision decision) {
}
