package org.volunteerstation.registry.population;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.registry.region.Population;
import org.volunteerstation.registry.region.Region;
import org.volunteerstation.registry.region.RegionName;
import org.volunteerstation.registry.region.Regions;

/** Takes lists of counts into the book, row by row. */
@Service
@Transactional
public class PopulationList {

	private final PopulationBook book;

	private final Regions regions;

	private final Populations populations;

	public PopulationList(PopulationBook book, Regions regions, Populations populations) {
		this.book = book;
		this.regions = regions;
		this.populations = populations;
	}

	/**
	 * Takes a row in: enters the count of a day that has none, corrects another one when
	 * the row says why. The same count again changes nothing, so a list can be sent
	 * twice.
	 * @param row the row
	 * @param by the account
	 * @param scope what the caller may write
	 */
	public void take(Row row, String by, RegionScope scope) {
		if (!scope.covers(row.region())) {
			throw new PopulationRefusal.RegionNotFound();
		}
		this.regions.lockForImport();
		Region region = this.regions.find(row.region(), this.book.today(), scope)
			.orElseThrow(PopulationRefusal.RegionNotFound::new);
		checkName(row, region.name());
		PopulationEntry known = this.populations.of(region, row.counted().on(), scope).orElse(null);
		if (known == null) {
			this.book.enter(row.region(), row.counted(), by, scope);
		}
		else if (!known.population().equals(Optional.of(row.counted()))) {
			correct(row, known, by, scope);
		}
	}

	private void correct(Row row, PopulationEntry known, String by, RegionScope scope) {
		if (row.reason() == null) {
			throw new PopulationRefusal.Exists(row.counted().on());
		}
		this.book.correct(row.region(), row.counted(), new PopulationBook.Change(by, row.reason(), known.revision()),
				scope);
	}

	private static void checkName(Row row, RegionName name) {
		if (row.name() != null && !row.name().equals(name.value()) && !row.name().equals(name.display())) {
			throw new PopulationRefusal.NameDiffers(name.display());
		}
	}

	/**
	 * A row of a list.
	 *
	 * @param region the region
	 * @param name its name, to be compared; null when the row has none
	 * @param counted the count
	 * @param reason why another count of the day is corrected; null when none is expected
	 */
	public record Row(RegionCode region, @Nullable String name, Population counted, @Nullable String reason) {
	}

}
