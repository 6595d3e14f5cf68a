package org.volunteerstation.registry.change;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.registry.region.RegionName;

/**
 * What becomes of one region; one that is split has several lines.
 *
 * @param top whether the order names it; else it moves along. In a step of an edition:
 * whether it ends; else it goes on under the new code
 * @param fromId the region's identifier
 * @param from its code
 * @param fromName its name
 * @param to the code of what it becomes
 * @param name the name of what it becomes
 * @param carries whether what the region owns goes that way; exactly one of its lines
 * does
 */
public record Line(boolean top, String fromId, RegionCode from, RegionName fromName, RegionCode to, RegionName name,
		boolean carries) {

	/**
	 * The regions that something leaves or comes to, with those above them: their plans
	 * follow.
	 * @param lines the lines of an order
	 * @param scope what the order may write
	 * @return codes of before and after
	 */
	static Set<RegionCode> parents(Collection<Line> lines, RegionScope scope) {
		Map<RegionCode, RegionCode> places = places(lines);
		return lines.stream().filter(Line::moves).flatMap((line) -> {
			RegionCode before = line.from().parent().orElse(line.from());
			RegionCode after = line.to().parent().orElse(line.to());
			return after.equals(places.getOrDefault(before, before)) ? Stream.of()
					: Stream.of(before.path(), after.path()).flatMap(List::stream);
		}).filter(scope::covers).collect(Collectors.toCollection(TreeSet::new));
	}

	/**
	 * The regions that have other parts than before: something left them or came to them
	 * across their border. What goes along with the region above it does not count.
	 * @param lines the lines of an order
	 * @return codes of after, up to the region that is above both places
	 */
	static Set<RegionCode> recut(Collection<Line> lines) {
		Map<RegionCode, RegionCode> places = places(lines);
		Set<RegionCode> recut = new TreeSet<>();
		for (Line line : lines) {
			List<RegionCode> before = line.from().path();
			List<RegionCode> after = line.to().path();
			for (int tier = 0; tier < after.size() - 1; tier++) {
				RegionCode place = places.getOrDefault(before.get(tier), before.get(tier));
				if (!place.equals(after.get(tier))) {
					recut.add(place);
					recut.add(after.get(tier));
				}
			}
		}
		return recut;
	}

	/** Where goes what each region owns. */
	private static Map<RegionCode, RegionCode> places(Collection<Line> lines) {
		return lines.stream()
			.filter(Line::carries)
			.collect(Collectors.toMap(Line::from, Line::to, (one, other) -> one));
	}

	boolean moves() {
		return this.carries && !this.from.equals(this.to);
	}

}
