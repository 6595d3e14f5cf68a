package org.volunteerstation.registry.edition;

import java.util.List;

import org.volunteerstation.platform.core.RegionCode;

/**
 * A part of an edition that is applied at once: no other step has one of its codes, and
 * whoever begins or ends in it does so with its parent or below one that stays. So steps
 * can be applied in any order, and between them the tree is whole.
 *
 * @param number its place, from 1
 * @param region covers all its codes
 * @param lines what becomes of regions
 * @param founded regions that begin
 */
public record Step(int number, RegionCode region, List<StepLine> lines, List<Founding> founded) {

	public Step {
		lines = List.copyOf(lines);
		founded = List.copyOf(founded);
	}

	/**
	 * How much it changes.
	 * @return regions that change, end or begin
	 */
	public int size() {
		return this.lines.size() + this.founded.size();
	}

}
