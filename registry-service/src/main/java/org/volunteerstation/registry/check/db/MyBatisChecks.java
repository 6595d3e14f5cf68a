package org.volunteerstation.registry.check.db;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.stereotype.Repository;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Unscoped;
import org.volunteerstation.registry.check.Check;
import org.volunteerstation.registry.check.CheckRefusal;
import org.volunteerstation.registry.check.Checks;
import org.volunteerstation.registry.check.Finding;
import org.volunteerstation.registry.check.FindingPlace;

/** The checks in MariaDB or MySQL. */
@Repository
class MyBatisChecks implements Checks {

	private final CheckMapper mapper;

	MyBatisChecks(CheckMapper mapper) {
		this.mapper = mapper;
	}

	@Override
	@Unscoped("reference data, the same for everybody")
	public List<Check> all() {
		return this.mapper.all().stream().map(CheckRow::toCheck).toList();
	}

	@Override
	@Unscoped("reference data, the same for everybody")
	public Optional<Check> find(String code) {
		return Optional.ofNullable(this.mapper.find(code)).map(CheckRow::toCheck);
	}

	@Override
	public OptionalLong count(Check check, LocalDate today, RegionScope scope) {
		try {
			return OptionalLong.of(this.mapper.count(check, today, scope.from(), scope));
		}
		catch (QueryTimeoutException ex) {
			return OptionalLong.empty();
		}
	}

	@Override
	public List<Finding> findings(Check check, LocalDate today, @Nullable FindingPlace after, int rows,
			RegionScope scope) {
		// A place before the scope, made by hand, must not widen the range.
		boolean inside = after != null && after.region().value().compareTo(scope.from()) >= 0;
		String from = (inside && after != null) ? after.region().value() : scope.from();
		String tail = (inside && after != null) ? after.tail() : "";
		try {
			return this.mapper.findings(check, today, from, tail, rows, scope)
				.stream()
				.map(FindingRow::toFinding)
				.toList();
		}
		catch (QueryTimeoutException ex) {
			throw new CheckRefusal.TooSlow();
		}
	}

}
