package org.volunteerstation.registry.population.web;

import java.time.LocalDate;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.volunteerstation.registry.region.Population;

/** What callers send. Presence is checked here, every rule in the feature's own types. */
final class PopulationRequests {

	private PopulationRequests() {
	}

	/**
	 * A count for a day that has none.
	 *
	 * @param on the day that the count stands for
	 * @param residents the count
	 * @param source who counted, up to 100 characters
	 */
	record Entering(@NotNull LocalDate on, @NotNull @Min(0) @Max(Population.MAX) Long residents,
			@NotNull String source) {

		Population toPopulation() {
			return new Population(this.residents, this.on, this.source.strip());
		}

	}

	/**
	 * The right count of a day.
	 *
	 * @param residents the count
	 * @param source who counted, up to 100 characters
	 * @param reason why it is corrected, up to 200 characters
	 */
	record Correcting(@NotNull @Min(0) @Max(Population.MAX) Long residents, @NotNull String source,
			@NotNull String reason) {

		Population toPopulation(LocalDate on) {
			return new Population(this.residents, on, this.source.strip());
		}

	}

	/**
	 * Takes a count back.
	 *
	 * @param reason why, up to 200 characters
	 */
	record Withdrawing(@NotNull String reason) {
	}

}
