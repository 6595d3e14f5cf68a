package org.volunteerstation.registry.region;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.volunteerstation.platform.core.OutsideScope;
import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;

/** What the lines of an edition have to be as a whole. */
public final class RegionLines {

	private RegionLines() {
	}

	/**
	 * Refuses codes that stand twice and regions without a parent.
	 * @param lines the well-formed lines
	 * @param known regions that are there without standing in the file
	 * @param scope what the caller may write; every line has to lie within
	 * @throws RegionRefusal.FileRefused with the numbers of the bad lines
	 */
	public static void refuseBadTree(List<RegionLine> lines, Set<RegionCode> known, RegionScope scope) {
		Map<RegionCode, Long> firstLine = new HashMap<>();
		LineFaults faults = new LineFaults();
		for (RegionLine line : lines) {
			if (!scope.covers(line.code())) {
				throw new OutsideScope();
			}
			Long first = firstLine.putIfAbsent(line.code(), line.number());
			if (first != null) {
				faults.add(line.number(), "line-duplicate", line.code().value(), Long.toString(first));
			}
		}
		for (RegionLine line : lines) {
			line.code()
				.parent()
				.filter((parent) -> !firstLine.containsKey(parent) && !known.contains(parent))
				.ifPresent((parent) -> faults.add(line.number(), "line-orphan", line.code().value(), parent.value()));
		}
		faults.refuseIfAny();
	}

}
