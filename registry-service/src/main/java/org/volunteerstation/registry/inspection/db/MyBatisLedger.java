package org.volunteerstation.registry.inspection.db;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Repository;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.registry.inspection.InspectionPlace;
import org.volunteerstation.registry.inspection.Ledger;
import org.volunteerstation.registry.inspection.LedgerEntry;

/** The ledger in MariaDB or MySQL. */
@Repository
class MyBatisLedger implements Ledger {

	private final VisitMapper mapper;

	MyBatisLedger(VisitMapper mapper) {
		this.mapper = mapper;
	}

	@Override
	public List<LedgerEntry> list(Filter filter, @Nullable InspectionPlace after, int rows, RegionScope scope) {
		return this.mapper.ledger(LedgerQuery.of(filter, after, rows, scope))
			.stream()
			.map(DeficiencyRow::toEntry)
			.toList();
	}

	@Override
	public Waiting waiting(LocalDate today, RegionScope scope) {
		return this.mapper.waiting(today, Waiting.MAX, scope).toWaiting();
	}

}
