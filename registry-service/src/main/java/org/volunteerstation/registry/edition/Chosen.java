package org.volunteerstation.registry.edition;

import org.volunteerstation.platform.core.RegionCode;

/**
 * Where a region of today goes, after all decisions.
 *
 * @param from its code
 * @param to the code of the edition
 * @param same whether that is the same region
 */
public record Chosen(RegionCode from, RegionCode to, boolean same) {
}
