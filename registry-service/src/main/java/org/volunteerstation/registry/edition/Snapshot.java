package org.volunteerstation.registry.edition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.Tier;
import org.volunteerstation.registry.region.RegionName;

/** Codes and names of one state of the tree. */
final class Snapshot {

	private final NavigableMap<RegionCode, RegionName> names;

	private final Map<RegionCode, NameStem> stems = new HashMap<>();

	private final Map<RegionCode, List<RegionCode>> children = new HashMap<>();

	private final Map<Tier, List<RegionCode>> levels = new HashMap<>();

	private final Map<Sign, List<RegionCode>> signs = new HashMap<>();

	Snapshot(Map<RegionCode, RegionName> names) {
		this.names = new TreeMap<>(names);
		this.names.forEach((code, name) -> {
			Tier tier = code.tier();
			NameStem stem = NameStem.of(name, tier);
			this.stems.put(code, stem);
			this.levels.computeIfAbsent(tier, (key) -> new ArrayList<>()).add(code);
			this.signs.computeIfAbsent(new Sign(tier, stem), (key) -> new ArrayList<>()).add(code);
			code.parent()
				.ifPresent((parent) -> this.children.computeIfAbsent(parent, (key) -> new ArrayList<>()).add(code));
		});
	}

	boolean has(RegionCode code) {
		return this.names.containsKey(code);
	}

	Collection<RegionCode> codes() {
		return this.names.keySet();
	}

	/** All codes of a tier, rising. */
	List<RegionCode> level(Tier tier) {
		return this.levels.getOrDefault(tier, List.of());
	}

	List<RegionCode> children(RegionCode parent) {
		return this.children.getOrDefault(parent, List.of());
	}

	RegionName name(RegionCode code) {
		RegionName name = this.names.get(code);
		if (name == null) {
			throw new IllegalArgumentException("not in this state: " + code);
		}
		return name;
	}

	NameStem stem(RegionCode code) {
		NameStem stem = this.stems.get(code);
		if (stem == null) {
			throw new IllegalArgumentException("not in this state: " + code);
		}
		return stem;
	}

	/** All codes of a tier with a stem, rising, of which a condition holds. */
	List<RegionCode> called(Tier tier, NameStem stem, Predicate<RegionCode> condition) {
		return this.signs.getOrDefault(new Sign(tier, stem), List.of()).stream().filter(condition).toList();
	}

	private record Sign(Tier tier, NameStem stem) {
	}

}
