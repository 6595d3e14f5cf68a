package org.volunteerstation.platform.web.problem;

import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLRecoverableException;
import java.sql.SQLSyntaxErrorException;
import java.sql.SQLTransientConnectionException;

import org.junit.jupiter.api.Test;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.transaction.CannotCreateTransactionException;

import static org.assertj.core.api.Assertions.assertThat;

class OutagesTests {

	@Test
	void noConnectionIsAnOutageHoweverItIsWrapped() {
		assertThat(Outages.isOutage(new CannotCreateTransactionException("no connection",
				new SQLTransientConnectionException("timed out after 5000 ms"))))
			.isTrue();
		assertThat(Outages.isOutage(new IllegalStateException(new SQLRecoverableException("link failure")))).isTrue();
	}

	@Test
	void whatSpringCallsTransientIsAnOutageWithoutADriverToo() {
		assertThat(Outages.isOutage(new QueryTimeoutException("Redis command timed out"))).isTrue();
	}

	@Test
	void aWrongStatementIsNone() {
		for (SQLException ours : new SQLException[] { new SQLSyntaxErrorException("near FROM"),
				new SQLIntegrityConstraintViolationException("duplicate") }) {
			assertThat(Outages.isOutage(new IllegalStateException(ours))).isFalse();
		}
		assertThat(Outages.isOutage(new IllegalStateException("no database at all"))).isFalse();
	}

}
