package org.volunteerstation.registry.standard.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.registry.region.sheet.RegionOrder;
import org.volunteerstation.registry.standard.Finding;
import org.volunteerstation.registry.standard.StandardRefusal;
import org.volunteerstation.registry.standard.sheet.StandardExport;
import org.volunteerstation.registry.station.Compliance;
import org.volunteerstation.registry.station.StationKind;

/** What callers send. Presence is checked here, every rule in the feature's own types. */
final class StandardRequests {

	private static final int MAX_ITEMS = 100;

	private StandardRequests() {
	}

	/**
	 * What was found at a station: every item that is entered.
	 *
	 * @param edition the checklist that was gone through
	 * @param items the items
	 */
	record Assessing(@NotNull Integer edition,
			@NotEmpty @Size(max = MAX_ITEMS) List<@Valid @NotNull ItemFinding> items) {

		Map<String, Finding> findings(String by, LocalDate today) {
			Map<String, Finding> findings = new LinkedHashMap<>();
			for (ItemFinding item : this.items) {
				if (findings.putIfAbsent(item.code(), item.finding(by, today)) != null) {
					throw new StandardRefusal.ItemsWrong("standard-item-twice", item.code());
				}
			}
			return findings;
		}

	}

	/**
	 * Which stations are given out with how they stand.
	 *
	 * @param region a region within the caller's; absent: all of it
	 * @param compliance only those that stand so; absent: all that cover
	 * @param kind only this kind; absent: both
	 */
	record StandingExport(@Nullable String region, @Nullable Compliance compliance, @Nullable StationKind kind) {

		StandardExport.Order toOrder(RegionScope scope) {
			return new StandardExport.Order(new RegionOrder(this.region).within(scope).root().value(), this.compliance,
					this.kind);
		}

	}

	/**
	 * What was found for one item.
	 *
	 * @param code code of the item
	 * @param met whether it is there
	 * @param note in words
	 * @param on the day on which somebody looked; absent: today
	 * @param files ids of evidence
	 */
	record ItemFinding(@NotNull @Size(max = 40) String code, @NotNull Boolean met, @Nullable String note,
			@Nullable LocalDate on, @Nullable List<@NotNull String> files) {

		Finding finding(String by, LocalDate today) {
			return new Finding(this.met, this.note, (this.on != null) ? this.on : today, by,
					(this.files != null) ? this.files : List.of());
		}

	}

}
