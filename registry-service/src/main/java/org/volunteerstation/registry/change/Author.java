package org.volunteerstation.registry.change;

import org.volunteerstation.platform.core.RegionScope;

/**
 * Who drafts or decides.
 *
 * @param subject the account's id
 * @param scope what the account may write
 */
public record Author(String subject, RegionScope scope) {
}
