package org.volunteerstation.platform.service.db;

import com.baomidou.mybatisplus.autoconfigure.ConfigurationCustomizer;
import com.baomidou.mybatisplus.extension.plugins.MybatisPlusInterceptor;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What MyBatis-Plus is told besides its properties: no statement changes a whole table,
 * and how rows are made.
 */
@Configuration(proxyBeanMethods = false)
public class MapperConfiguration {

	@Bean
	MybatisPlusInterceptor mapperGuards() {
		MybatisPlusInterceptor guards = new MybatisPlusInterceptor();
		guards.addInnerInterceptor(new WholeTableGuard());
		return guards;
	}

	@Bean
	ConfigurationCustomizer rowFactory() {
		return (configuration) -> configuration.setObjectFactory(new RowFactory());
	}

}
