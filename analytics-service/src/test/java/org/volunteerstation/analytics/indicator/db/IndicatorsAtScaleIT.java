package org.volunteerstation.analytics.indicator.db;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;

import org.volunteerstation.analytics.AnalyticsIT;
import org.volunteerstation.analytics.indicator.CommunityMonth;
import org.volunteerstation.analytics.indicator.Figures;
import org.volunteerstation.analytics.indicator.Indicators;
import org.volunteerstation.analytics.indicator.Sums;
import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Tier;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A province's rows of three months: each question is one range of the key for each
 * month.
 */
class IndicatorsAtScaleIT extends AnalyticsIT {

	private static final Logger logger = LoggerFactory.getLogger(IndicatorsAtScaleIT.class);

	private static final int COMMUNITIES = 34_412;

	private static final YearMonth FIRST = YearMonth.of(2001, 1);

	@Autowired
	private Indicators indicators;

	@BeforeEach
	void fill() {
		if (this.indicators.rows(RegionScope.of("460101"), FIRST).isEmpty()) {
			for (int month = 0; month < 3; month++) {
				this.indicators.write(rows(FIRST.plusMonths(month), 1, Figures.station(true).plus(Figures.COMMUNITY)));
			}
			this.jdbc.execute("ANALYZE TABLE indicator");
		}
	}

	@Test
	void readsOneRangeOfTheKey() {
		for (String region : List.of("46", "4601", "460101", "460101001", "460101001001")) {
			RegionScope scope = RegionScope.of(region);
			Map<String, Object> plan = this.jdbc.queryForMap(
					"EXPLAIN " + JdbcIndicators.sumsByRegion(Tier.COMMUNITY, true), FIRST.toString(), scope.from(),
					scope.to());
			assertThat(plan.get("key")).as(plan.toString()).isEqualTo("PRIMARY");
			assertThat(plan.get("type")).as(plan.toString()).isEqualTo("range");
			plan = this.jdbc.queryForMap("EXPLAIN " + JdbcIndicators.sumsByMonth(3), FIRST.toString(),
					FIRST.plusMonths(1).toString(), FIRST.plusMonths(2).toString(), scope.from(), scope.to());
			assertThat(plan.get("key")).as(plan.toString()).isEqualTo("PRIMARY");
			assertThat(plan.get("type")).as(plan.toString()).isEqualTo("range");
		}
	}

	@Test
	void sumsAProvince() {
		long start = System.nanoTime();
		Map<RegionCode, Sums> cities = this.indicators.sums(RegionScope.of("46"), Tier.CITY, FIRST, false);
		logger.info("A province by city took {} ms", (System.nanoTime() - start) / 1_000_000);

		assertThat(cities.values().stream().reduce(Sums.NONE, Sums::plus).communities()).isEqualTo(COMMUNITIES);
		assertThat(cities.values().stream().reduce(Sums.NONE, Sums::plus).covered()).isEqualTo(COMMUNITIES);
		assertThat(this.indicators.monthly(RegionScope.of("46"), List.of(FIRST, FIRST.plusMonths(2))))
			.containsOnlyKeys(FIRST, FIRST.plusMonths(2));
	}

	@Test
	void theHighestSequenceStays() {
		YearMonth month = FIRST.minusMonths(1);
		RegionScope scope = RegionScope.of("460101001001");
		RegionCode community = scope.root();
		CommunityMonth second = new CommunityMonth(community, month, Figures.station(true), 2);
		CommunityMonth first = new CommunityMonth(community, month, Figures.POINT, 1);

		this.indicators.write(List.of(second, first));
		this.indicators.write(List.of(first, second, first));

		assertThat(this.indicators.rows(scope, month)).containsExactly(second);
		assertThat(this.indicators.correct(List.of(first), scope)).isZero();
		assertThat(this.indicators.correct(List.of(new CommunityMonth(community, month, Figures.POINT, 2)),
				RegionScope.of("460102")))
			.isZero();
		assertThat(this.indicators.rows(scope, month)).containsExactly(second);
	}

	private static List<CommunityMonth> rows(YearMonth month, long sequence, Figures figures) {
		List<CommunityMonth> rows = new ArrayList<>();
		for (int number = 0; number < COMMUNITIES; number++) {
			String code = "46%02d%02d%03d%03d".formatted(number / 1700 + 1, number / 170 % 10 + 1, number / 10 % 17 + 1,
					number % 10 + 1);
			rows.add(new CommunityMonth(RegionCode.of(code), month, figures, sequence));
		}
		return rows;
	}

}
