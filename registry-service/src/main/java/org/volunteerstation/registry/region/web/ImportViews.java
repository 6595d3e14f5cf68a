package org.volunteerstation.registry.region.web;

import java.time.LocalDate;

import org.volunteerstation.registry.region.PopulationImport;
import org.volunteerstation.registry.region.RegionImport;

/** What became of a file, as the interface tells it. */
final class ImportViews {

	private ImportViews() {
	}

	/**
	 * What became of a first tree.
	 *
	 * @param edition its day
	 * @param read lines read
	 * @param created regions that are new
	 * @param unchanged regions that were there already
	 * @param classified regions that were there and whose class of town and country was
	 * news
	 */
	record RegionImportView(LocalDate edition, int read, int created, int unchanged, int classified) {

		static RegionImportView of(RegionImport.Outcome outcome) {
			return new RegionImportView(outcome.edition(), outcome.read(), outcome.created(), outcome.unchanged(),
					outcome.classified());
		}

	}

	/**
	 * What became of counts of residents.
	 *
	 * @param read lines read
	 * @param stored counts that were news
	 */
	record PopulationImportView(int read, int stored) {

		static PopulationImportView of(PopulationImport.Outcome outcome) {
			return new PopulationImportView(outcome.read(), outcome.stored());
		}

	}

}
