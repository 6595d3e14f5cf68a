package org.volunteerstation.registry;

import java.util.List;
import java.util.Map;

import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.ParameterMapping;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.SqlSessionFactory;

import org.springframework.jdbc.core.JdbcTemplate;

/** How the database goes about a question, as the service asks it. */
final class Explained {

	private Explained() {
	}

	/**
	 * The steps of a mapper's question.
	 * @param statement its name
	 * @param arguments by their names; null for those that are absent
	 */
	static List<Map<String, Object>> steps(JdbcTemplate jdbc, SqlSessionFactory sessions, String statement,
			Map<String, Object> arguments) {
		Configuration mappers = sessions.getConfiguration();
		BoundSql sql = mappers.getMappedStatement(statement).getBoundSql(arguments);
		Object[] values = sql.getParameterMappings()
			.stream()
			.map(ParameterMapping::getProperty)
			.map((name) -> sql.hasAdditionalParameter(name) ? sql.getAdditionalParameter(name)
					: mappers.newMetaObject(arguments).getValue(name))
			.toArray();
		return jdbc.queryForList("EXPLAIN " + sql.getSql(), values);
	}

}
