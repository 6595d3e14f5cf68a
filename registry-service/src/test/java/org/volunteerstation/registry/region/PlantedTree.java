package org.volunteerstation.registry.region;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

import org.volunteerstation.platform.core.IdGenerator;
import org.volunteerstation.platform.core.RegionScope;

/**
 * Regions that stand beside those of the tree, as no file brings them any more once the
 * tree is there. For the running transaction to store.
 */
public final class PlantedTree {

	private PlantedTree() {
	}

	/**
	 * Plants regions and tells of them.
	 * @param regions the tree
	 * @param events where they are told
	 * @param ids their identifiers
	 * @param from their first day
	 * @param csv their codes and names, as a file has them
	 */
	public static void plant(Regions regions, RegionEvents events, IdGenerator ids, LocalDate from, String csv) {
		Edition edition = new Edition(from);
		List<Region> planted = RegionFile.regions(csv.getBytes(StandardCharsets.UTF_8))
			.stream()
			.map((line) -> Region.created(ids.next(), line, edition))
			.toList();
		regions.create(planted, new RegionScope(planted.getFirst().code().path().getFirst()));
		events.append(planted.stream().<RegionEvent>map(RegionEvent.Imported::new).toList());
	}

}
