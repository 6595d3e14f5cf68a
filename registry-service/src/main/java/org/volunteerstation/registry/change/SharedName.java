package org.volunteerstation.registry.change;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.registry.region.RegionName;

/**
 * Regions of one parent that an order lets share a name. That is allowed, as decrees do
 * so, and mostly an error of whoever types it.
 *
 * @param parent the region above, as it will be
 * @param name the name
 * @param codes the regions as they will be, by code
 */
public record SharedName(RegionCode parent, RegionName name, List<RegionCode> codes) {

	/**
	 * The parents among whose children somebody comes or is called otherwise.
	 * @param lines the lines of an order
	 * @return codes as they will be
	 */
	static Set<RegionCode> parents(Collection<Line> lines) {
		return lines.stream()
			.filter((line) -> !line.from().equals(line.to()) || !line.fromName().equals(line.name()))
			.flatMap((line) -> line.to().parent().stream())
			.collect(Collectors.toSet());
	}

	/**
	 * Names that several will have which have not shared one until now.
	 * @param lines the lines of an order
	 * @param children the regions that those parents have now
	 * @return by code of the parent, then by name
	 */
	static List<SharedName> of(Collection<Line> lines, Collection<Child> children) {
		Set<RegionCode> concerned = lines.stream().map(Line::from).collect(Collectors.toSet());
		Map<Place, Map<RegionCode, Set<Place>>> places = new TreeMap<>();
		Stream
			.concat(children.stream()
				.filter((child) -> !concerned.contains(child.code()))
				.map((child) -> new Coming(child, child)),
					lines.stream()
						.map((line) -> new Coming(new Child(line.from(), line.fromName()),
								new Child(line.to(), line.name()))))
			.forEach((coming) -> coming.after()
				.place()
				.forEach((place) -> places.computeIfAbsent(place, (at) -> new TreeMap<>())
					.computeIfAbsent(coming.after().code(),
							(code) -> coming.before().place().collect(Collectors.toSet()))));
		return places.entrySet()
			.stream()
			.filter((at) -> at.getValue().size() > 1 && at.getValue().values().stream().distinct().count() > 1)
			.map((at) -> new SharedName(at.getKey().parent(), at.getKey().name(), List.copyOf(at.getValue().keySet())))
			.toList();
	}

	/**
	 * A region and its name.
	 *
	 * @param code its code
	 * @param name its official name
	 */
	public record Child(RegionCode code, RegionName name) {

		private Stream<Place> place() {
			return this.code.parent().map((parent) -> new Place(parent, this.name)).stream();
		}

	}

	private record Coming(Child before, Child after) {
	}

	private record Place(RegionCode parent, RegionName name) implements Comparable<Place> {

		@Override
		public int compareTo(Place other) {
			return Comparator.comparing((Place place) -> place.parent().value())
				.thenComparing((place) -> place.name().value())
				.compare(this, other);
		}

	}

}
